import { SegmentedControl } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { StoryChoice } from '../story/storyChoice.js';
import type { Span } from './trend.js';

interface TrendChoicesProps {
  spans: Span[];
  choice: StoryChoice;
  onChoose(this: void, next: Partial<StoryChoice>): void;
}

export function TrendChoices({ spans, choice, onChoose }: TrendChoicesProps) {
  const intl = useIntl();
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={intl.formatMessage({ id: 'trend.measure' })}
        value={choice.measure}
        data={(['people', 'share'] as const).map((measure) => ({
          value: measure,
          label: intl.formatMessage({ id: `trend.measure.${measure}` }),
        }))}
        onChange={(measure) => onChoose({ measure })}
      />
      {spans.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={intl.formatMessage({ id: 'trend.span' })}
          value={String(spans.includes(choice.months) ? choice.months : (spans.at(-1) ?? choice.months))}
          data={spans.map((span) => ({
            value: String(span),
            label: intl.formatMessage({ id: 'trend.span.months' }, { months: span }),
          }))}
          onChange={(months) => onChoose({ months: spans.find((span) => String(span) === months) ?? 12 })}
        />
      )}
    </>
  );
}
