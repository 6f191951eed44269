import { useAnswer } from '../../graphql/useAnswer.js';
import type { MessageId } from '../../i18n/catalogue.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { SkeletonCard } from '../../kit/feedback/SkeletonCard.js';
import { CompanyFields } from './CompanyFields.js';
import { companyQuery } from './company.query.js';
import { LogoChoice } from './LogoChoice.js';
import classes from './CompanyForm.module.css';

interface CompanyFormProps {
  submit: MessageId;
  needsName?: boolean;
  onSaved?(): void;
}

/** What the company says of itself: the picture is kept as it is chosen, the rest together. */
export function CompanyForm({ submit, needsName = false, onSaved }: CompanyFormProps) {
  const answer = useAnswer(companyQuery, {});
  return (
    <Answered answer={answer} skeleton={<SkeletonCard lines={8} />}>
      {({ company }) => (
        <div className={classes.form}>
          <CompanyFields
            company={company}
            logo={<LogoChoice logoUrl={company.logoUrl} />}
            submit={submit}
            needsName={needsName}
            onSaved={onSaved}
          />
        </div>
      )}
    </Answered>
  );
}
