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

/** What is counted of how champions draw others in, and stay. */
export type StoryMetric = 'generations' | 'reproduction' | 'generationDays' | 'cohorts';

export type Metric = (typeof metrics)[number];

export function isShare(metric: Metric): metric is 'adoptionRate' | 'acknowledgedRate' {
  return metric === 'adoptionRate' || metric === 'acknowledgedRate';
}
