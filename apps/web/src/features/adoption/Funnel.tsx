import { FormattedMessage, FormattedNumber } from 'react-intl';
import { Section } from '../../kit/layout/Section.js';
import { Share } from '../../kit/Share.js';
import type { Figures } from './adoption.query.js';
import { Bar } from './Bar.js';
import { Counted } from './Counted.js';
import { FUNNEL } from './metrics.js';
import classes from './Funnel.module.css';

/** From the first offer to the one who takes others along. */
export function Funnel({ total }: { total: Figures }) {
  const widest = Math.max(1, ...FUNNEL.map((metric) => total[metric] ?? 0));
  const title =
    total.enrolled === null || total.labelled === null ? (
      <FormattedMessage id="adoption.funnel" />
    ) : (
      <FormattedMessage id="adoption.funnel.finding" values={{ enrolled: total.enrolled, labelled: total.labelled }} />
    );
  return (
    <Section title={title}>
      <table className={classes.funnel}>
        <caption className={classes.caption}>
          <FormattedMessage id="adoption.funnel.caption" />
        </caption>
        <tbody>
          {FUNNEL.map((metric) => {
            const value = total[metric];
            return (
              <tr key={metric}>
                <th scope="row">
                  <FormattedMessage id={`adoption.metric.${metric}`} />
                  <Counted metric={metric} />
                </th>
                <td className={classes.bar}>
                  <Bar share={value === null ? null : value / widest} strong={metric === 'labelled'} />
                </td>
                <td className={classes.figure}>{value === null ? '–' : <FormattedNumber value={value} />}</td>
                <td className={classes.share}>
                  {value !== null && total.headcount ? <Share value={value / total.headcount} /> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
