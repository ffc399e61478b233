const capitals = new Set(['zip', 'zipcode', 'crid', 'mid', 'epa', 'id', 'hs', 'usps']);

const wordOf = (word: string): string => (capitals.has(word.toLowerCase()) ? word.toUpperCase().replace('ZIPCODE', 'ZIP code') : word.toLowerCase());

/**
 * Where something stands, as a person would say it: "to.zip" is "to, ZIP", "shipFroms.0.cutOff" is "ship froms, 1, cut off",
 * and USPS's "packageDescription.mailClass" is "package description, mail class".
 */
export const fieldWords = (path: string): string =>
  path.split(/[.[\]/]+/).filter((part) => part !== '').map((part) => (
    /^\d+$/.test(part)
      ? String(Number(part) + 1)
      : part.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2').split(/[\s_-]+/).map(wordOf).join(' ')
  )).join(', ');
