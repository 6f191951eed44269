import { useMemo, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useAnswer } from '../graphql/useAnswer.js';
import { Answered } from '../kit/feedback/Answered.js';
import { EmptyNotice } from '../kit/feedback/EmptyNotice.js';
import { remember, remembered } from '../kit/remembered.js';
import { SkeletonHead } from '../kit/feedback/SkeletonHead.js';
import { ProgrammeSwitch } from './ProgrammeSwitch.js';
import { ProgrammeContext, programmesQuery, type Programme } from './programme.js';

const KEY = 'programme';

export function ProgrammeProvider({ children }: { children: ReactNode }) {
  const answer = useAnswer(programmesQuery, {});
  return (
    <Answered answer={answer} skeleton={<SkeletonHead />}>
      {({ programmes }) => {
        const [first] = programmes;
        if (first) {
          return (
            <Chosen all={programmes} first={first}>
              {children}
            </Chosen>
          );
        }
        return (
          <EmptyNotice title={<FormattedMessage id="programme.none" />} wake>
            <FormattedMessage id="programme.noneHint" />
          </EmptyNotice>
        );
      }}
    </Answered>
  );
}

function Chosen({ all, first, children }: { all: Programme[]; first: Programme; children: ReactNode }) {
  const [key, setKey] = useState(() => remembered(KEY));
  const programme = all.find((one) => one.key === key) ?? first;
  const choice = useMemo(
    () => ({
      programme,
      all,
      choose(next: string) {
        remember(KEY, next);
        setKey(next);
      },
    }),
    [programme, all],
  );
  return (
    <ProgrammeContext value={choice}>
      <ProgrammeSwitch />
      {children}
    </ProgrammeContext>
  );
}
