import { FormattedMessage } from 'react-intl';
import type { Journey, Step } from '../journey.js';

export function StepTitle({ step, journey }: { step: Step; journey: Journey }) {
  if (step.description !== null) return step.description;
  switch (step.kind) {
    case 'LABEL':
      return <FormattedMessage id="journey.step.label" values={{ level: journey.levelName }} />;
    case 'LABEL_HELD':
      return <FormattedMessage id="journey.step.labelHeld" values={{ level: journey.enrolment?.label?.level.name }} />;
    case 'JOIN':
      return <FormattedMessage id={step.state === 'done' ? 'journey.step.joined' : 'journey.step.join'} />;
    case 'GUIDE_ACKNOWLEDGED':
    case 'SESSIONS_ATTENDED':
    case 'HAS_MENTOR':
    case 'MENTEES_LABELLED':
    case 'HOLDS_LEVEL':
    case 'SELF_DECLARED':
      return null;
  }
}
