import { FormattedMessage, useIntl } from 'react-intl';
import { Counted } from '../Counted.js';
import type { Spread } from '../story/story.query.js';
import classes from './Spread.module.css';

const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** What the wake tells of the time to come, in sentences: what it means, the server says. */
export function Reproduction({ spread }: { spread: Spread }) {
  const intl = useIntl();
  const { meaning, tooEarly, reproduction, reproductionLow, reproductionHigh, generationDays, longestChain } = spread;
  const isKnown = reproduction !== null;
  return (
    <ul className={classes.sentences}>
      {meaning !== null && (
        <li className={isKnown ? classes.first : undefined}>
          {meaning}
          <Counted metric="reproduction" />
        </li>
      )}
      {isKnown && reproductionLow !== null && reproductionHigh !== null && (
        <li>
          <FormattedMessage
            id="spread.interval"
            values={{
              low: intl.formatNumber(reproductionLow, oneDecimal),
              high: intl.formatNumber(reproductionHigh, oneDecimal),
            }}
          />
        </li>
      )}
      {/* Where it is too early for the one, it is for the other, and was said. */}
      {!tooEarly && (
        <li>
          <FormattedMessage
            id={generationDays === null ? 'spread.days.open' : 'spread.days'}
            values={{ weeks: Math.round((generationDays ?? 0) / 7) }}
          />
          <Counted metric="generationDays" />
        </li>
      )}
      {longestChain !== null && longestChain > 1 && (
        <li>
          <FormattedMessage id="spread.longest" values={{ count: longestChain }} />
        </li>
      )}
    </ul>
  );
}
