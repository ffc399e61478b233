const weights = [8, 6, 4, 2, 3, 5, 9, 7];

/** The check digit of an S10 number's eight digits (UPU standard S10). */
export const s10CheckDigit = (digits: string): number => {
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (weights[place] ?? 0), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 0 : check === 11 ? 5 : check;
};

/** "EZ000012162US": the service in two letters, a serial of eight digits, its check digit, the country. */
export const s10Number = (service: string, serial: number): string => {
  const digits = String(serial).padStart(8, '0');
  return `${service}${digits}${s10CheckDigit(digits)}US`;
};
