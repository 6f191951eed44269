import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { useLanguage } from '../../../i18n/LanguageProvider.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { unitsBelowQuery, type Report, type Row } from '../adoption.query.js';
import { fileOf, figuresOf } from '../scope/scope.js';
import type { View } from '../scope/useView.js';
import { GroupList } from './GroupList.js';
import classes from './GroupList.module.css';
import { otherDayOf } from './groups.js';
import { ListSkeleton } from './ListSkeleton.js';
import { isUndivided, onlyOne } from './order.js';

type UnitsReport = Pick<Report, 'programme' | 'asOf' | 'rows' | 'total'>;

interface UnitsProps {
  report: UnitsReport;
  otherDay: UnitsReport | null;
  view: View;
  /** The unit that they are of; null for all that one looks after. */
  own: string | null;
  /** The levels between the scope and that unit, each of which is all of the one above. */
  skipped?: readonly Row[];
}

/** The units below; a level that is a single unit with everybody in it is not worth a stop. */
export function Units({ report, otherDay, view, own, skipped = [] }: UnitsProps) {
  const { language } = useLanguage();
  const { programme, rows, total } = report;
  const only = onlyOne(rows, total);
  if (only !== null) return <UnitsBelow only={only} {...{ report, otherDay, view, skipped }} />;
  const isLeaf = isUndivided(rows);
  const words = skipped.length > 0 && (
    <FormattedMessage
      id={isLeaf ? 'adoption.only.unit' : 'adoption.only.skipped'}
      values={{ name: skipped.at(-1)?.label, count: skipped.length }}
    />
  );
  if (isLeaf)
    return words ? (
      <p className={classes.only} id="units">
        {words}
      </p>
    ) : null;
  return (
    <GroupList
      by="unit"
      rows={rows}
      total={total}
      otherDay={otherDay && otherDayOf(otherDay)}
      view={view}
      file={fileOf(programme.key, { ...view.scope, unit: own }, { groupBy: 'ORG_UNIT', lang: language })}
      before={words && <span className={classes.skipped}>{words}</span>}
    />
  );
}

type UnitsBelowProps = Required<Omit<UnitsProps, 'own'>> & { only: Row };

function UnitsBelow({ only, report, otherDay, view, skipped }: UnitsBelowProps) {
  const { scope } = view;
  const programme = report.programme.key;
  const answer = useAnswer(
    unitsBelowQuery,
    useMemo(() => ({ input: figuresOf(programme, { ...scope, unit: only.key }).units }), [programme, scope, only.key]),
  );
  const day = otherDay?.asOf ?? null;
  const earlier = useAnswer(
    unitsBelowQuery,
    useMemo(
      () => ({ input: figuresOf(programme, { ...scope, unit: only.key, day }).units }),
      [programme, scope, only.key, day],
    ),
    { pause: day === null },
  );
  return (
    <Answered
      answer={answer}
      skeleton={
        <div data-after-paint="">
          <ListSkeleton rows={6} />
        </div>
      }
    >
      {({ adoption }) => (
        <Units
          report={adoption}
          otherDay={day === null ? null : (earlier.data?.adoption ?? null)}
          view={view}
          own={only.key}
          skipped={[...skipped, only]}
        />
      )}
    </Answered>
  );
}
