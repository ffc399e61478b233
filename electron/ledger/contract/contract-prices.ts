import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { Day } from '../../../shared/days/ship-date.ts';
import type { Clock } from '../../clock.ts';
import { inTransaction } from '../in-transaction.ts';
import { jsonColumn } from '../json-column.ts';
import type { ContractPrices } from './contract-alarm.ts';

const AlarmRow = z.object({
  id: z.string(),
  since: z.iso.datetime(),
  missing: jsonColumn(z.array(z.string())),
  refused: z.string().nullable(),
  putAwayOn: Day.nullable(),
});

const PriceRow = z.object({ price: z.string() });

export const contractPrices = (database: DatabaseSync, clock: Clock, newId: () => string): ContractPrices => {
  const seen = database.prepare('SELECT price FROM contract_prices_seen ORDER BY price');
  const note = database.prepare('INSERT INTO contract_prices_seen (price, seen_at) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const open = database.prepare(`
    SELECT id, since, missing, refused, put_away_on AS putAwayOn FROM contract_alarms WHERE ended_at IS NULL ORDER BY sequence DESC
  `);
  const raise = database.prepare('INSERT INTO contract_alarms (id, since, missing, refused) VALUES (?, ?, ?, ?)');
  const change = database.prepare('UPDATE contract_alarms SET missing = ?, refused = ? WHERE id = ?');
  const putAway = database.prepare('UPDATE contract_alarms SET put_away_on = ? WHERE id = ? AND put_away_on IS NULL');
  const end = database.prepare('UPDATE contract_alarms SET ended_at = ? WHERE id = ? AND ended_at IS NULL');
  const now = (): string => clock.now().toISOString();
  return {
    contractPricesSeen: () => seen.all().map((row) => PriceRow.parse(row).price),
    noteContractPrices: (prices) => inTransaction(database, () => {
      for (const price of prices) note.run(price, now());
    }),
    contractAlarms: () => open.all().map((row) => AlarmRow.parse(row)),
    raiseContractAlarm: ({ missing, refused }) => void raise.run(newId(), now(), JSON.stringify(missing), refused),
    changeContractAlarm: (id, { missing, refused }) => void change.run(JSON.stringify(missing), refused, id),
    putContractAlarmAway: (id, day) => void putAway.run(day, id),
    endContractAlarm: (id) => void end.run(now(), id),
  };
};
