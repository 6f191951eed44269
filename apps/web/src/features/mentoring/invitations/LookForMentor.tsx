import { FormattedMessage } from 'react-intl';
import { Disclosure } from '../../../kit/layout/Disclosure.js';
import { Section } from '../../../kit/layout/Section.js';
import { AskForMentor } from './AskForMentor.js';
import type { Mentoring } from '../mentoring.js';

/** Where one may ask for a mentor: in full for who needs one, folded for who only might want one. */
export function LookForMentor({ mentoring, programmeKey }: { mentoring: Mentoring; programmeKey: string }) {
  if (!mentoring.needsMentor) {
    return (
      <Disclosure
        onDemand
        summary={<FormattedMessage id={mentoring.mentorPaused ? 'mentoring.ask.another' : 'mentoring.ask.quietly'} />}
      >
        <AskForMentor programmeKey={programmeKey} />
      </Disclosure>
    );
  }
  const others = mentoring.lookAgain !== null;
  return (
    <Section
      id="ask"
      title={<FormattedMessage id={others ? 'mentoring.ask.others' : 'mentoring.ask'} />}
      lead={<FormattedMessage id="mentoring.ask.lead" />}
    >
      <AskForMentor programmeKey={programmeKey} butFirst={others} />
    </Section>
  );
}
