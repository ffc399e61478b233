/** What a row is known to be before its tests run. */
export interface RowPlan {
  readonly isOffered: boolean;
  readonly isCalled: boolean;
  /** How many answers are checked, over all modes. */
  readonly answers: number;
  /** How many broken requests are tried. */
  readonly refusals: number;
}

interface Row {
  readonly plan: RowPlan;
  requested: number;
  answered: number;
  readonly modes: Set<string>;
  refused: number;
  /** Broken requests that the practice USPS took. */
  readonly passed: string[];
}

/** What the tests of a row tell as they pass. */
export interface RowReport {
  readonly requested: () => void;
  readonly answered: (mode: string) => void;
  readonly refused: () => void;
  readonly letPass: (mutation: string) => void;
}

/** Endpoints × (request valid, answer valid, errors named), filled by the tests as they pass. */
export class EndpointTable {
  readonly #rows = new Map<string, Row>();

  row(id: string, plan: RowPlan): RowReport {
    const row: Row = { plan, requested: 0, answered: 0, modes: new Set(), refused: 0, passed: [] };
    this.#rows.set(id, row);
    return {
      requested: () => { row.requested++; },
      answered: (mode) => {
        row.answered++;
        row.modes.add(mode);
      },
      refused: () => { row.refused++; },
      letPass: (mutation) => void row.passed.push(mutation),
    };
  }

  /** Whether every test that fills a row has passed. */
  get isWhole(): boolean {
    return [...this.#rows.values()].every(({ plan, requested, answered, refused, passed }) =>
      !plan.isOffered || (answered === plan.answers && (!plan.isCalled || (requested === 1 && refused + passed.length === plan.refusals))));
  }

  text(): string {
    const cells = ({ plan: { isOffered, isCalled }, modes, answered, refused, passed }: Row): string[] => {
      const notThere = '**not in practice yet**';
      const notCalled = '**not called yet**';
      if (!isOffered) return [isCalled ? notThere : notCalled, notThere, notThere];
      const answers = `yes: ${answered} (${[...modes].join(', ')})`;
      if (!isCalled) return [notCalled, answers, notCalled];
      return ['yes', answers, `yes: ${refused}${passed.length === 0 ? '' : `; **let pass: ${passed.map((name) => `\`${name}\``).join(', ')}**`}`];
    };
    const rows = [...this.#rows].map(([id, row]) => `| \`${id}\` | ${cells(row).join(' | ')} |`);
    const holes = [...this.#rows.values()].filter(({ plan, passed }) => !plan.isOffered || !plan.isCalled || passed.length > 0).length;
    return [
      '| Endpoint | Request valid | Answer valid | Errors named |',
      '|---|---|---|---|',
      ...rows,
      '',
      `${rows.length} endpoints, ${holes === 0 ? 'no hole' : `${holes} with a hole`}.`,
    ].join('\n');
  }
}
