/** What a row is known to be before its tests run. */
export interface RowPlan {
  readonly isOffered: boolean;
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
}

/** What the tests of a row tell as they pass. */
export interface RowReport {
  readonly requested: () => void;
  readonly answered: (mode: string) => void;
  readonly refused: () => void;
}

/** Endpoints × (request valid, answer valid, errors named), filled by the tests as they pass. */
export class EndpointTable {
  readonly #rows = new Map<string, Row>();

  row(id: string, plan: RowPlan): RowReport {
    const row: Row = { plan, requested: 0, answered: 0, modes: new Set(), refused: 0 };
    this.#rows.set(id, row);
    return {
      requested: () => { row.requested++; },
      answered: (mode) => {
        row.answered++;
        row.modes.add(mode);
      },
      refused: () => { row.refused++; },
    };
  }

  /** Whether every test that fills a row has passed. */
  get isWhole(): boolean {
    return [...this.#rows.values()].every(({ plan, requested, answered, refused }) =>
      requested === 1 && (!plan.isOffered || (answered === plan.answers && refused === plan.refusals)));
  }

  text(): string {
    const cells = ({ plan: { isOffered }, modes, answered, refused }: Row): string[] => {
      const notThere = '**not in practice yet**';
      if (!isOffered) return ['yes', notThere, notThere];
      return ['yes', `yes: ${answered} (${[...modes].join(', ')})`, `yes: ${refused}`];
    };
    const rows = [...this.#rows].map(([id, row]) => `| \`${id}\` | ${cells(row).join(' | ')} |`);
    const holes = [...this.#rows.values()].filter(({ plan }) => !plan.isOffered).length;
    return [
      '| Endpoint | Request valid | Answer valid | Errors named |',
      '|---|---|---|---|',
      ...rows,
      '',
      `${rows.length} endpoints, ${holes === 0 ? 'no hole' : `${holes} with a hole`}.`,
    ].join('\n');
  }
}
