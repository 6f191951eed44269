import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { useProgramme } from '../../app/programme.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { useLanguage } from '../../i18n/LanguageProvider.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { calendarDay } from '../../kit/time/calendarDay.js';
import { monthBefore } from '../../kit/time/dayCount.js';
import { Page } from '../../kit/layout/Page.js';
import { adoptionQuery, earlierQuery, unitQuery } from './adoption.query.js';
import { AdoptionSkeleton } from './AdoptionSkeleton.js';
import { DefinitionsContext } from './definitions.js';
import { Funnel } from './Funnel.js';
import { Groups } from './Groups.js';
import { Headline } from './Headline.js';
import { ScopeLine } from './ScopeLine.js';
import { figuresOf, fileOf, isOfScope } from './scope.js';
import { useScope } from './useScope.js';

export function AdoptionPage() {
  const intl = useIntl();
  const { language } = useLanguage();
  const { programme } = useProgramme();
  const { scope, narrow } = useScope();
  // Figures are of days of UTC: one company, one day.
  const [earlierDay] = useState(() => monthBefore(calendarDay(new Date(), 'UTC')));
  const answer = useAnswer(
    adoptionQuery,
    useMemo(() => figuresOf(programme.key, scope), [programme.key, scope]),
  );
  const unit = useAnswer(unitQuery, { code: scope.unit ?? '' }, { pause: scope.unit === null });
  // Asked apart, once the page is there: a company younger than a month has no such day, and its page is no poorer for it.
  const earlier = useAnswer(
    earlierQuery,
    useMemo(
      () => ({
        input: { programme: programme.key, orgUnitCode: scope.unit, country: scope.country, asOf: earlierDay },
      }),
      [programme.key, scope, earlierDay],
    ),
    { pause: answer.data === undefined || answer.refreshing },
  );
  const isSameScope = isOfScope(earlier.askedWith?.input, answer.askedWith?.countries);

  return (
    <Page name={intl.formatMessage({ id: 'nav.adoption' })}>
      <Answered answer={answer} skeleton={<AdoptionSkeleton />}>
        {({ countries, units }) => (
          <DefinitionsContext value={countries.definitions}>
            <div>
              <ScopeLine
                scope={scope}
                unit={scope.unit === null ? null : (unit.data?.orgUnit ?? null)}
                onNarrow={narrow}
              />
              <Headline
                total={countries.total}
                asOf={countries.asOf}
                isLive={units.rows.some(({ figures }) => figures.at !== units.total.at)}
                hasGroups={units.rows.length > 0}
                earlier={isSameScope ? (earlier.data?.adoption.total.labelled ?? null) : null}
                minimumGroupSize={countries.programme.minimumGroupSize}
              />
            </div>
            {!countries.total.suppressed && <Funnel total={countries.total} />}
            {!scope.country && (
              <Groups
                by="country"
                rows={countries.rows}
                minimumGroupSize={countries.programme.minimumGroupSize}
                onChoose={(country) => narrow({ country })}
                file={fileOf(programme.key, scope, { groupBy: 'COUNTRY', lang: language })}
              />
            )}
            <Groups
              by="unit"
              rows={units.rows}
              minimumGroupSize={units.programme.minimumGroupSize}
              onChoose={(unit) => narrow({ unit })}
              own={scope.unit}
              file={fileOf(programme.key, scope, { groupBy: 'ORG_UNIT', lang: language })}
            />
          </DefinitionsContext>
        )}
      </Answered>
    </Page>
  );
}
