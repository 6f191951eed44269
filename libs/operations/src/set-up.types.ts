import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

/** What a company sets up in its first hour, in this order. */
export const SetUpStepKind = {
  COMPANY: 'COMPANY',
  PEOPLE: 'PEOPLE',
  SIGN_IN: 'SIGN_IN',
  PROGRAMME: 'PROGRAMME',
} as const;
export type SetUpStepKind = (typeof SetUpStepKind)[keyof typeof SetUpStepKind];

registerEnumType(SetUpStepKind, {
  name: 'SetUpStepKind',
  description: 'What a company sets up in its first hour.',
  valuesMap: {
    COMPANY: { description: 'The company has a name.' },
    PEOPLE: { description: 'Somebody besides its administrators is with the company.' },
    SIGN_IN: { description: 'Somebody besides its administrators has signed in.' },
    PROGRAMME: { description: 'A programme is open, and somebody runs it.' },
  },
});

/** What an administrator should know of a step. */
export const SetUpRemark = {
  NO_NAME: 'NO_NAME',
  IMPORT_UNDER_WAY: 'IMPORT_UNDER_WAY',
  IMPORT_REFUSED: 'IMPORT_REFUSED',
  NO_COLLEAGUE: 'NO_COLLEAGUE',
  NO_WAY_IN: 'NO_WAY_IN',
  MAIL_KEPT: 'MAIL_KEPT',
  MAIL_FAILS: 'MAIL_FAILS',
  NOBODY_SIGNED_IN: 'NOBODY_SIGNED_IN',
  NO_PROGRAMME: 'NO_PROGRAMME',
  NOBODY_RUNS_IT: 'NOBODY_RUNS_IT',
} as const;
export type SetUpRemark = (typeof SetUpRemark)[keyof typeof SetUpRemark];

registerEnumType(SetUpRemark, {
  name: 'SetUpRemark',
  description: 'What is missing in a step of the first hour, or is to be looked at.',
  valuesMap: {
    NO_NAME: { description: 'The company has no name.' },
    IMPORT_UNDER_WAY: { description: 'A file of HR’s is being read or brought in.' },
    IMPORT_REFUSED: { description: 'The last file of HR’s was refused, and changed nothing.' },
    NO_COLLEAGUE: { description: 'Nobody besides the administrators is with the company.' },
    NO_WAY_IN: { description: 'Passwords and links are closed, and there is no identity provider.' },
    MAIL_KEPT: { description: 'There is no mail server: mail is kept, and not sent.' },
    MAIL_FAILS: { description: 'The last mail that was tried did not go out.' },
    NOBODY_SIGNED_IN: { description: 'Nobody besides the administrators has signed in.' },
    NO_PROGRAMME: { description: 'No programme is open.' },
    NOBODY_RUNS_IT: { description: 'A programme is open that nobody runs.' },
  },
});

@ObjectType('SetUpStep', { description: 'A step of the company’s first hour, and whether it is done.' })
export class SetUpStepType {
  @Field(() => SetUpStepKind)
  step!: SetUpStepKind;

  @Field(() => Boolean)
  done!: boolean;

  @Field(() => [SetUpRemark], { description: 'The most important first; a step that is done may have some.' })
  remarks!: SetUpRemark[];
}
