import { Fragment, useMemo, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useSearchParams } from 'react-router';
import { useAnswer } from '../graphql/useAnswer.js';
import { Answered } from '../kit/feedback/Answered.js';
import { PageHead } from '../kit/layout/PageHead.js';
import { remember, remembered } from '../kit/remembered.js';
import { WakeMark } from '../kit/wake/WakeMark.js';
import { SkeletonHead } from '../kit/feedback/SkeletonHead.js';
import { LinkButton } from '../kit/layout/LinkButton.js';
import { ArchivedNotice } from './ArchivedNotice.js';
import { isCapable } from './capabilities.js';
import { ProgrammeSwitch } from './ProgrammeSwitch.js';
import { useViewer } from './viewer.js';
import {
  isArchived,
  programmeOfAddress,
  rememberedProgramme,
  ProgrammeContext,
  programmesQuery,
  programmeToShow,
  type Programme,
} from './programme.js';

interface ProgrammeProviderProps {
  children: ReactNode;
  /** What is inside is there as well while there is no programme: see `useProgrammeOrNone`. */
  orNone?: boolean;
}

export function ProgrammeProvider({ children, orNone = false }: ProgrammeProviderProps) {
  const answer = useAnswer(programmesQuery, {});
  return (
    <Answered answer={answer} skeleton={<SkeletonHead />}>
      {({ programmes }) =>
        orNone && programmes.length === 0 ? children : <Chosen all={programmes}>{children}</Chosen>
      }
    </Answered>
  );
}

function Chosen({ all, children }: { all: Programme[]; children: ReactNode }) {
  const [kept, setKept] = useState(() => remembered(rememberedProgramme));
  const [search, setSearch] = useSearchParams();
  const viewer = useViewer();
  const programme = programmeToShow(all, search, kept);
  const choice = useMemo(
    () =>
      programme && {
        programme,
        all,
        choose(next: string) {
          remember(rememberedProgramme, next);
          setKept(next);
          // All else that the address says is about the programme before.
          const rests = all.some((one) => one.key === next && isArchived(one));
          if (rests || search.has(programmeOfAddress)) setSearch({ [programmeOfAddress]: next });
        },
      },
    [programme, all, search, setSearch],
  );
  if (!choice) {
    return (
      <PageHead
        title={<FormattedMessage id="programme.none" />}
        lead={<FormattedMessage id="programme.noneHint" />}
        picture={<WakeMark size={72} />}
      >
        {isCapable(viewer, 'ADMINISTER') && (
          <LinkButton to="/setup/programme">
            <FormattedMessage id="setUp.goTo.PROGRAMME" />
          </LinkButton>
        )}
      </PageHead>
    );
  }
  return (
    <ProgrammeContext value={choice}>
      <ProgrammeSwitch />
      <ArchivedNotice programme={choice.programme} />
      {/* What was done or written in one programme says nothing in another: its pages begin anew. */}
      <Fragment key={choice.programme.key}>{children}</Fragment>
    </ProgrammeContext>
  );
}
