import { useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router';
import { useProgramme } from '../../app/programme.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { Page } from '../../kit/layout/Page.js';
import { monthBefore } from '../../kit/time/dayCount.js';
import { AdoptionTrouble, NoSuchProgramme } from './AdoptionTrouble.js';
import classes from './AdoptionPage.module.css';
import { adoptionQuery, earlierQuery, unitQuery } from './adoption.query.js';
import { AdoptionSkeleton } from './AdoptionSkeleton.js';
import { troubleOf } from './adoptionTrouble.js';
import { daysOf, type Days } from './days/days.js';
import { NotCompared } from './days/NotCompared.js';
import { DefinitionsContext } from './definitions.js';
import { Funnel } from './funnel/Funnel.js';
import { Countries } from './groups/Countries.js';
import { isUndivided } from './groups/order.js';
import { Units } from './groups/Units.js';
import { Headline } from './Headline.js';
import { Goal } from './headline/Goal.js';
import { goalOf } from './headline/goal.js';
import { useLiveTotal } from './live/useLiveTotal.js';
import { OnThisPage } from './OnThisPage.js';
import { ByMail } from './reports/ByMail.js';
import { RoundingNote } from './RoundingNote.js';
import { figuresOf, isOfScope, isSameQuestion } from './scope/scope.js';
import { ScopeBar } from './scope/ScopeBar.js';
import { useArrival } from './scope/useArrival.js';
import { useView } from './scope/useView.js';
import { WayUp } from './scope/WayUp.js';
import { StoryPart } from './story/StoryPart.js';
import { useStory } from './story/useStory.js';

export function AdoptionPage() {
  const intl = useIntl();
  const { programme, all } = useProgramme();
  const asked = useProgrammeInAddress(programme.key, all.length > 1);
  return (
    <Page name={intl.formatMessage({ id: 'nav.adoption' })}>
      {asked === programme.key ? <Adoption programme={programme.key} /> : <NoSuchProgramme />}
    </Page>
  );
}

/** Where there are several, a link must say of which one it tells. */
function useProgrammeInAddress(shown: string, hasOthers: boolean): string {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('programme');
  useEffect(() => {
    if (asked !== null || !hasOthers) return;
    setSearch((now) => new URLSearchParams([...now, ['programme', shown]]), {
      replace: true,
      preventScrollReset: true,
    });
  }, [asked, hasOthers, shown, setSearch]);
  return asked ?? shown;
}

function Adoption({ programme }: { programme: string }) {
  const view = useView();
  const { scope, comparedDay } = view;
  const asked = useMemo(() => figuresOf(programme, scope), [programme, scope]);
  const answer = useAnswer(adoptionQuery, asked);
  const unit = useAnswer(unitQuery, { code: scope.unit ?? '' }, { pause: scope.unit === null });
  const compared = useAnswer(
    adoptionQuery,
    useMemo(() => figuresOf(programme, { ...scope, day: comparedDay }), [programme, scope, comparedDay]),
    { pause: comparedDay === null },
  );
  const report = answer.data?.countries;
  const live = useLiveTotal(programme, scope, report);
  const days = report ? daysOf(report) : null;
  // Asked apart, once the page is there: a company younger than a month has no such day, and its page is no poorer for it.
  const earlierDay = report ? monthBefore(report.asOf) : '';
  const hasEarlier = days !== null && earlierDay >= days.first && comparedDay === null;
  const earlier = useAnswer(
    earlierQuery,
    useMemo(
      () => ({ input: { programme, orgUnitCode: scope.unit, country: scope.country, asOf: earlierDay } }),
      [programme, scope, earlierDay],
    ),
    { pause: !hasEarlier || answer.refreshing },
  );
  const isSameScope = hasEarlier && isOfScope(earlier.askedWith?.input, answer.askedWith?.countries);
  const before = isSameScope ? earlier.data?.adoption.total.labelled : undefined;
  const otherDay = comparedDay === null || compared.fault ? null : (compared.data ?? null);
  const goal = report ? goalOf(report.programme) : null;
  const story = useStory(programme, scope, goal, report?.total.suppressed === false && !answer.refreshing);
  const trouble = answer.fault && troubleOf(answer.fault, scope);
  // Until those of another place or day are there, the figures before them stay, and look as if they were about to go.
  const isCurrent = answer.fault !== null || isSameQuestion(answer.askedWith, asked);
  const place = useArrival(scope, isCurrent && !answer.loading);

  return (
    <div ref={place} className={classes.adoption} aria-busy={!isCurrent}>
      <ScopeBar view={view} unit={scope.unit === null ? null : (unit.data?.orgUnit ?? null)} days={useLast(days)} />
      {comparedDay !== null && compared.fault && <NotCompared day={comparedDay} fault={compared.fault} view={view} />}
      {trouble ? (
        // What was seen in a role is not shown any longer than the role lasts.
        <AdoptionTrouble trouble={trouble} programme={programme} view={view} />
      ) : (
        <Answered answer={answer} skeleton={<AdoptionSkeleton isOfCountry={scope.country !== null} />}>
          {({ countries, units }) => (
            <DefinitionsContext value={countries.definitions}>
              <div>
                <Headline
                  total={live.total ?? countries.total}
                  stoodSince={live.stoodSince}
                  asOf={countries.asOf}
                  isLive={units.rows.some(({ figures }) => figures.at !== units.total.at)}
                  hasGroups={countries.firstDay !== null}
                  earlier={
                    otherDay
                      ? otherDay.countries.total.labelled
                      : (before ?? (hasEarlier && !earlier.fault && before === undefined ? 'coming' : null))
                  }
                  comparedDay={otherDay && otherDay.countries.asOf}
                  minimumGroupSize={countries.programme.minimumGroupSize}
                />
                {!countries.total.suppressed && (
                  <Goal
                    goal={goal}
                    rate={(live.total ?? countries.total).adoptionRate}
                    projection={story.projection}
                    asOf={countries.asOf}
                    isPart={scope.unit !== null || scope.country !== null}
                  />
                )}
                {countries.total.suppressed ? (
                  <WayUp view={view} unit={unit.data?.orgUnit ?? null} />
                ) : (
                  <OnThisPage has={{ countries: !scope.country, units: !isUndivided(units.rows) }} />
                )}
              </div>
              {!countries.total.suppressed && (
                <Funnel
                  total={live.total ?? countries.total}
                  otherDay={otherDay && { day: otherDay.countries.asOf, total: otherDay.countries.total }}
                />
              )}
              {!countries.total.suppressed && (
                <StoryPart part="trend" story={story} goal={goal} asOf={countries.asOf} />
              )}
              {!scope.country && <Countries report={countries} otherDay={otherDay?.countries ?? null} view={view} />}
              <Units report={units} otherDay={otherDay?.units ?? null} view={view} own={scope.unit} />
              {!countries.total.suppressed && (
                <>
                  <StoryPart part="spread" story={story} goal={goal} asOf={countries.asOf} />
                  <StoryPart part="cohorts" story={story} goal={goal} asOf={countries.asOf} />
                  <RoundingNote compared={otherDay !== null} />
                </>
              )}
              <ByMail key={`${programme} ${scope.unit} ${scope.country}`} programme={programme} scope={scope} />
            </DefinitionsContext>
          )}
        </Answered>
      )}
    </div>
  );
}

/** The days that there are figures of, which are the same ones while other figures are on their way. */
function useLast(days: Days | null): Days | null {
  const [last, setLast] = useState(days);
  if (days !== null && (days.first !== last?.first || days.last !== last.last)) setLast(days);
  return days ?? last;
}
