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

@ObjectType('SetUpStep', { description: 'A step of the company’s first hour, and whether it is done.' })
export class SetUpStepType {
  @Field(() => SetUpStepKind)
  step!: SetUpStepKind;

  @Field(() => Boolean)
  done!: boolean;
}
