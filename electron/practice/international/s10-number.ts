import { s10CheckDigit } from '../../../shared/shipments/tracking-number.ts';

/** "EZ000012162US": the service in two letters, a serial of eight digits, its check digit, the country. */
export const s10Number = (service: string, serial: number): string => {
  const digits = String(serial).padStart(8, '0');
  return `${service}${digits}${s10CheckDigit(digits)}US`;
};
