export const funnel = [
  'invited',
  'enrolled',
  'acknowledged',
  'trained',
  'labelled',
  'mentoring',
  'retained90',
] as const;

/** Everything that is counted of a group. */
export const metrics = ['headcount', ...funnel, 'adoptionRate', 'acknowledgedRate'] as const;

export type Metric = (typeof metrics)[number];

export function isShare(metric: Metric): metric is 'adoptionRate' | 'acknowledgedRate' {
  return metric === 'adoptionRate' || metric === 'acknowledgedRate';
}
