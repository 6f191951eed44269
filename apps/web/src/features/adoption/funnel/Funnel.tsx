import { FormattedMessage, FormattedNumber } from 'react-intl';
import { Section } from '../../kit/layout/Section.js';
import { Share } from '../../kit/Share.js';
import type { Figures } from './adoption.query.js';
import { Bar } from './Bar.js';
import { Counted } from './Counted.js';
import { funnelOf } from './funnel.js';
import classes from './Funnel.module.css';

export function Funnel({ total }: { total: Figures }) {
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
          {funnelOf(total).map(({ metric, value, length, share }) => (
            <tr key={metric}>
              <th scope="row">
                <FormattedMessage id={`adoption.metric.${metric}`} />
                <Counted metric={metric} />
              </th>
              <td className={classes.bar}>
                <Bar share={length} strong={metric === 'labelled'} />
              </td>
              <td className={classes.figure}>{value === null ? '–' : <FormattedNumber value={value} />}</td>
              <td className={classes.share}>{share !== null && <Share value={share} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
