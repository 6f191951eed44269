import type { Figures, Report, Row } from '../src/features/adoption/adoption.query.js';

/** Of a hundred people, unless told otherwise. */
export function figures(facts: Partial<Figures> = {}): Figures {
  const labelled = facts.labelled === undefined ? 20 : facts.labelled;
  const headcount = facts.headcount === undefined ? 100 : facts.headcount;
  const rate = labelled === null || !headcount ? null : labelled / headcount;
  return {
    headcount,
    invited: 60,
    enrolled: 50,
    acknowledged: 40,
    trained: 30,
    labelled,
    mentoring: 10,
    retained90: 5,
    adoptionRate: rate,
    acknowledgedRate: 0.4,
    suppressed: false,
    rounded: true,
    at: '2026-03-13T00:10:00Z',
    ...facts,
  };
}

export const hidden: Figures = {
  headcount: null,
  invited: null,
  enrolled: null,
  acknowledged: null,
  trained: null,
  labelled: null,
  mentoring: null,
  retained90: null,
  adoptionRate: null,
  acknowledgedRate: null,
  suppressed: true,
  rounded: false,
  at: '2026-03-13T00:10:00Z',
};

export function row(label: string, facts: Figures | number): Row {
  return {
    key: label.toLowerCase(),
    label,
    countedWith: null,
    opens: typeof facts === 'number' || !facts.suppressed,
    figures: typeof facts === 'number' ? figures({ labelled: facts }) : facts,
  };
}

export function report(rows: Row[], total: Figures = figures()): Report {
  return {
    asOf: '2026-03-12',
    firstDay: '2025-11-20',
    lastDay: '2026-03-12',
    programme: { key: 'social-media', minimumGroupSize: 5 },
    total,
    rows,
    definitions: [{ metric: 'labelled', definition: 'People who hold a label that day.' }],
  };
}

/** Of a programme that has set no goal. */
export function withoutGoal({ programme, ...figures }: Report) {
  return { ...figures, programme: { ...programme, goalShare: null, goalOn: null } };
}
