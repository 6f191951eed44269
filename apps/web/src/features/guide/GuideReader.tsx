import { useMemo } from 'react';
import { AcknowledgePanel } from './AcknowledgePanel.js';
import type { GuideAnswer, GuideTranslation, GuideVersion } from './guide.query.js';
import { guideDocument } from './guideDocument.js';
import { GuideHead } from './GuideHead.js';
import { GuideStanding } from './GuideStanding.js';
import { GuideText } from './GuideText.js';
import { changesSince } from './reading.js';
import { TableOfContents } from './TableOfContents.js';
import { WhatChanged } from './WhatChanged.js';
import classes from './GuideReader.module.css';

interface GuideReaderProps {
  guide: GuideAnswer;
  version: GuideVersion;
  translation: GuideTranslation;
  onLocale(this: void, locale: string): void;
  onReload(this: void): void;
}

export function GuideReader({ guide, version, translation, onLocale, onReload }: GuideReaderProps) {
  const document = useMemo(() => guideDocument(translation.html), [translation.html]);
  const sinceVersion = changesSince(guide, version);
  return (
    <div className={classes.reader}>
      <div className={classes.text}>
        <GuideHead
          guide={guide}
          version={version}
          translation={translation}
          minutes={document.minutes}
          onLocale={onLocale}
        />
        <GuideStanding guide={guide} />
        <TableOfContents entries={document.contents} where="above" />
        {sinceVersion !== null && (
          <WhatChanged
            note={translation.changeNote ?? version.changeNote}
            diff={translation.diffSinceAcknowledged}
            sinceVersion={sinceVersion}
          />
        )}
        <GuideText html={document.html} locale={translation.locale} />
        <AcknowledgePanel guide={guide} version={version} translation={translation} onReload={onReload} />
      </div>
      <TableOfContents entries={document.contents} where="beside" />
    </div>
  );
}
