import { FormattedMessage, useIntl } from 'react-intl';
import type { ContentsEntry } from './guideDocument.js';
import { useReadingPlace } from './useReadingPlace.js';
import classes from './TableOfContents.module.css';

/** Follows the reader: the part being read is the one marked. */
export function TableOfContents({ entries }: { entries: ContentsEntry[] }) {
  const intl = useIntl();
  const place = useReadingPlace(entries);
  if (entries.length < 2) return null;
  return (
    <nav className={classes.contents} aria-label={intl.formatMessage({ id: 'guide.contents' })}>
      <p className={classes.title} aria-hidden="true">
        <FormattedMessage id="guide.contents" />
      </p>
      <ol className={classes.list}>
        {entries.map(({ id, text, level }) => (
          <li key={id} data-level={level}>
            <a href={`#${id}`} aria-current={id === place ? 'location' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
