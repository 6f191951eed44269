import { FormattedMessage } from 'react-intl';
import { Disclosure } from '../../kit/layout/Disclosure.js';
import { Day } from '../../kit/time/Day.js';
import type { GuideAnswer } from './guide.query.js';
import classes from './GuideStanding.module.css';

/** Where the guide stands beyond this page: what everybody may read of it and, for who answers for it, how many did. */
export function GuideStanding({ guide }: { guide: GuideAnswer }) {
  const { publicUrl, readership, acknowledgementsUrl } = guide;
  if (!publicUrl && !readership && !acknowledgementsUrl) return null;
  return (
    <div className={classes.standing}>
      {publicUrl && (
        <p>
          <FormattedMessage
            id="guide.public"
            values={{ link: (words) => <a href={new URL(publicUrl).pathname}>{words}</a> }}
          />
        </p>
      )}
      {readership && (
        <>
          <p>
            <ReadershipSentence readership={readership} />
          </p>
          <Disclosure summary={<FormattedMessage id="guide.readership.how" />}>
            <p>
              <FormattedMessage id="guide.readership.counted" values={{ rounded: String(readership.rounded) }} />
            </p>
          </Disclosure>
        </>
      )}
      {acknowledgementsUrl && (
        <p>
          <FormattedMessage
            id="guide.acknowledgements"
            values={{
              link: (words) => (
                <a href={acknowledgementsUrl} download>
                  {words}
                </a>
              ),
            }}
          />
        </p>
      )}
    </div>
  );
}

function ReadershipSentence({ readership }: { readership: NonNullable<GuideAnswer['readership']> }) {
  const { asked, acknowledged, rounded, at } = readership;
  if (asked === null) return <FormattedMessage id="guide.readership.none" />;
  if (acknowledged === null) return <FormattedMessage id="guide.readership.soon" />;
  const values = { asked, acknowledged, rounded: String(rounded), day: <Day value={at} /> };
  return <FormattedMessage id="guide.readership" values={values} />;
}
