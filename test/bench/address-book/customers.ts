const first = ['Dana', 'José', 'Ann', 'Bob', 'Carla', 'Dirk', 'Eva', 'Fred', 'Grace', 'Hiro'];
const last = ['Reyes', 'Smith', 'Nguyen', 'Kowalski', 'Brown', 'Díaz', 'Lee', 'Ortiz', 'O’Neil', 'Meyer', 'Okafor', 'Singh', 'Ng'];
const streets = ['Main St', 'Clarendon Blvd', 'Oak Hill Rd', 'Terry Ave N', 'Martin Luther King Dr', 'Calle Luna', 'West 3rd Street'];
const cities = ['Reno', 'Arlington', 'Seattle', 'Springfield', 'San Francisco', 'Salt Lake City'];
const header = ['Name', 'Company', 'Address 1', 'Address 2', 'City', 'State', 'ZIP', 'Phone', 'Email', 'Notes'];
const of = <T>(list: readonly T[], nth: number): T => list[nth % list.length] as T;

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** How exports are written: some programs put every cell in quotes, others those that need it. */
export const forms = {
  'every cell quoted': quoted,
  'quoted where it must be': (cell: string): string => (/[",]/.test(cell) ? quoted(cell) : cell),
} as const;
export type Form = keyof typeof forms;

/** A list of customers as a shop exports it, in the order in which they came, which is that of nothing else. */
export const customers = (count: number, form: Form): Buffer => {
  const rows = Array.from({ length: count }, (_, nth) => {
    // No prime factor in common with a round count: each number once.
    const who = (nth * 61_803) % count;
    return [
      `${of(first, who)} ${of(last, who * 7)}`, who % 5 === 0 ? `${of(last, who)} & Sons, Inc.` : '', `${who} ${of(streets, who)}`, who % 3 === 0 ? `Apt ${who % 40}` : '',
      of(cities, who), 'NV', String(10_001 + (who % 89_000)), `(775) ${200 + (who % 700)}-${String(who % 10_000).padStart(4, '0')}`, `p${who}@example.com`,
      who % 100 === 0 ? 'says "side door"' : '',
    ];
  });
  return Buffer.from(`\ufeff${[header, ...rows].map((row) => row.map(forms[form]).join(',')).join('\r\n')}\r\n`);
};
