import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { useProgramme } from '../../app/programme.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { Page } from '../../kit/layout/Page.js';
import { adoptionQuery, earlierQuery } from './adoption.query.js';
import { AdoptionSkeleton } from './AdoptionSkeleton.js';
import { DefinitionsContext } from './definitions.js';
import { Funnel } from './Funnel.js';
import { Groups } from './Groups.js';
import { Headline } from './Headline.js';
import { ScopeLine } from './ScopeLine.js';
import { useScope, type Scope } from './useScope.js';

function aMonthAgo(): string {
  const day = new Date();
  day.setMonth(day.getMonth() - 1);
  return day.toISOString().slice(0, 10);
}

function fileOf(programme: string, { unit, country }: Scope, groupBy: 'COUNTRY' | 'ORG_UNIT'): string {
  const query = new URLSearchParams({ programme, groupBy });
  if (unit) query.set('orgUnitCode', unit);
  if (country) query.set('country', country);
  return `/exports/adoption.csv?${query}`;
}

export function AdoptionPage() {
  const intl = useIntl();
  const { programme } = useProgramme();
  const { scope, narrow } = useScope();
  const [earlierDay] = useState(aMonthAgo);
  const input = useMemo(
    () => ({ programme: programme.key, orgUnitCode: scope.unit, country: scope.country }),
    [programme.key, scope],
  );
  const answer = useAnswer(
    adoptionQuery,
    useMemo(
      () => ({
        countries: { ...input, groupBy: 'COUNTRY' as const },
        units: { ...input, groupBy: 'ORG_UNIT' as const },
      }),
      [input],
    ),
  );
  // Asked apart: a company younger than a month has no such day, and its page is no poorer for it.
  const earlier = useAnswer(
    earlierQuery,
    useMemo(() => ({ input: { ...input, asOf: earlierDay } }), [input, earlierDay]),
  );

  return (
    <Page name={intl.formatMessage({ id: 'nav.adoption' })}>
      <Answered answer={answer} skeleton={<AdoptionSkeleton />}>
        {({ countries, units }) => (
          <DefinitionsContext value={countries.definitions}>
            <div>
              <ScopeLine scope={scope} onNarrow={narrow} />
              <Headline
                total={countries.total}
                asOf={countries.asOf}
                earlier={earlier.data?.adoption.total.labelled ?? null}
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
                file={fileOf(programme.key, scope, 'COUNTRY')}
              />
            )}
            <Groups
              by="unit"
              rows={units.rows}
              minimumGroupSize={units.programme.minimumGroupSize}
              onChoose={(unit) => narrow({ unit })}
              own={scope.unit}
              file={fileOf(programme.key, scope, 'ORG_UNIT')}
            />
          </DefinitionsContext>
        )}
      </Answered>
    </Page>
  );
}
