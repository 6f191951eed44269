export const FUNNEL = [
  'invited',
  'enrolled',
  'acknowledged',
  'trained',
  'labelled',
  'mentoring',
  'retained90',
] as const;
export const COLUMNS = ['headcount', 'enrolled', 'acknowledged', 'trained', 'labelled', 'adoptionRate'] as const;

export type Metric = (typeof FUNNEL)[number] | (typeof COLUMNS)[number];
