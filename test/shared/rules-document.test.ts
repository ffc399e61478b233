import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { combinationRules } from '../../shared/combination/combination-rules.ts';
import { rulesDocument } from './rules-document.ts';

const file = join(import.meta.dirname, '../../docs/rules.md');

test('docs/rules.md has each row of the rule table, as it is', () => {
  const written = rulesDocument();
  if (process.env['LABELDESK_WRITE_TABLE'] !== undefined) writeFileSync(file, written);
  expect(readFileSync(file, 'utf8')).toBe(written);
  expect(written.split('\n').filter((line) => /^\| \d/.test(line))).toHaveLength(combinationRules.length);
});
