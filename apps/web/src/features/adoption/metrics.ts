export const funnel = [
  'invited',
  'enrolled',
  'acknowledged',
  'trained',
  'labelled',
  'mentoring',
  'retained90',
] as const;
export const columns = ['headcount', 'enrolled', 'acknowledged', 'trained', 'labelled', 'adoptionRate'] as const;

export type Metric = (typeof funnel)[number] | (typeof columns)[number];
