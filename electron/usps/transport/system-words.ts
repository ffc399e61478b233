/**
 * What the network's own codes mean at a desk: of Node (errno and TLS), OpenSSL and undici. The code stays behind the
 * words, in brackets, for whoever looks after the network.
 */
const noNetwork = 'this computer has no way to USPS: check its network';
const notFound = 'USPS’s name couldn’t be looked up: check the network';
const turnedAway = 'nothing answers at USPS’s address';
const blocked = 'this computer doesn’t let Labeldesk reach USPS: a firewall may be in the way';
const brokeOff = 'the connection broke off';
const tookTooLong = 'no connection came about in time';
const notSecure = 'no secure connection came about: something between here and USPS may be in the way';
const notTrusted = 'what answered couldn’t prove that it is USPS: a proxy or a virus scanner may be in the way';
const ofAnother = 'what answered isn’t USPS: its certificate is another’s';
const clockWrong = 'USPS’s certificate isn’t good at this computer’s date: check the date';
const exhausted = 'this computer has too much open: restart Labeldesk';

const words: ReadonlyMap<string, string> = new Map(Object.entries({
  ENOTFOUND: notFound, EAI_AGAIN: notFound, EAI_FAIL: notFound, EAI_NODATA: notFound, EAI_NONAME: notFound,
  ENETUNREACH: noNetwork, ENETDOWN: noNetwork, EHOSTUNREACH: noNetwork, EHOSTDOWN: noNetwork, EADDRNOTAVAIL: noNetwork, ENONET: noNetwork,
  ECONNREFUSED: turnedAway,
  EACCES: blocked, EPERM: blocked,
  ECONNRESET: brokeOff, ECONNABORTED: brokeOff, ENETRESET: brokeOff, EPIPE: brokeOff, ENOTCONN: brokeOff, UND_ERR_SOCKET: brokeOff,
  UND_ERR_REQ_CONTENT_LENGTH_MISMATCH: brokeOff, UND_ERR_RES_CONTENT_LENGTH_MISMATCH: brokeOff, HPE_INVALID_EOF_STATE: brokeOff,
  UND_ERR_ABORTED: brokeOff, UND_ERR_DESTROYED: brokeOff, UND_ERR_CLOSED: brokeOff,
  ETIMEDOUT: tookTooLong, ESOCKETTIMEDOUT: tookTooLong, UND_ERR_CONNECT_TIMEOUT: tookTooLong,
  EPROTO: notSecure, ERR_SSL_WRONG_VERSION_NUMBER: notSecure, ERR_SSL_PACKET_LENGTH_TOO_LONG: notSecure, ERR_SSL_UNSUPPORTED_PROTOCOL: notSecure,
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: notSecure, ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: notSecure, ERR_TLS_HANDSHAKE_TIMEOUT: notSecure,
  DEPTH_ZERO_SELF_SIGNED_CERT: notTrusted, SELF_SIGNED_CERT_IN_CHAIN: notTrusted, UNABLE_TO_VERIFY_LEAF_SIGNATURE: notTrusted,
  UNABLE_TO_GET_ISSUER_CERT: notTrusted, UNABLE_TO_GET_ISSUER_CERT_LOCALLY: notTrusted, CERT_UNTRUSTED: notTrusted, CERT_REJECTED: notTrusted,
  CERT_SIGNATURE_FAILURE: notTrusted, CERT_CHAIN_TOO_LONG: notTrusted, CERT_REVOKED: notTrusted, INVALID_CA: notTrusted, INVALID_PURPOSE: notTrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: ofAnother, HOSTNAME_MISMATCH: ofAnother,
  CERT_HAS_EXPIRED: clockWrong, CERT_NOT_YET_VALID: clockWrong, ERROR_IN_CERT_NOT_BEFORE_FIELD: clockWrong, ERROR_IN_CERT_NOT_AFTER_FIELD: clockWrong,
  EMFILE: exhausted, ENFILE: exhausted, ENOBUFS: exhausted, ENOMEM: exhausted,
}));

export const knownSystemCodes: readonly string[] = [...words.keys()];

/**
 * "nothing answers at USPS’s address (ECONNREFUSED)". A code that isn't known is no less named.
 * @param otherwise what is said of a code that isn't in the table.
 */
export const systemWords = (code: string, otherwise: string): string => `${words.get(code) ?? otherwise} (${code})`;
