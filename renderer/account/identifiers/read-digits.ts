/** "904-128 937", as it is pasted from an e-mail: blanks of every kind, dashes and full stops are taken out, nothing else. */
export const readDigits = (typed: string): string => typed.replace(/[\s\u200b-\u200d\u2060\ufeff\p{Pd}.]/gu, '');
