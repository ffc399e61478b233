/** "cups:zebra:41": the printer's id and the number of the job at its spooler. */
export const ticketOf = (printerId: string, number: number): string => `${printerId}:${number}`;

/** Null for what is no such ticket. */
export const numberInTicket = (ticket: string | null): number | null => {
  const found = /:(\d{1,10})$/.exec(ticket ?? '')?.[1];
  return found === undefined ? null : Number(found);
};
