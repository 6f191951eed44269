import { FormattedMessage, useIntl } from 'react-intl';
import { Disclosure } from '../../kit/layout/Disclosure.js';
import type { ContentsEntry } from './guideDocument.js';
import { useReadingPlace } from './useReadingPlace.js';
import classes from './TableOfContents.module.css';

interface TableOfContentsProps {
  entries: ContentsEntry[];
  /** Beside the text where there is room; folded above it where there is not. */
  where: 'beside' | 'above';
}

/** Follows the reader: the part being read is the one marked. */
export function TableOfContents({ entries, where }: TableOfContentsProps) {
  const intl = useIntl();
  const place = useReadingPlace(entries);
  if (entries.length < 2) return null;
  const list = (
    <ol className={classes.list}>
      {entries.map(({ id, text, level }) => (
        <li key={id} data-level={level}>
          <a href={`#${id}`} aria-current={id === place ? 'location' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
  return (
    <nav className={classes[where]} aria-label={intl.formatMessage({ id: 'guide.contents' })}>
      {where === 'above' ? (
        <Disclosure summary={<FormattedMessage id="guide.contents" />}>{list}</Disclosure>
      ) : (
        <>
          <p className={classes.title} aria-hidden="true">
            <FormattedMessage id="guide.contents" />
          </p>
          {list}
        </>
      )}
    </nav>
  );
}
