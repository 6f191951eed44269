import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsOptional, Matches } from 'class-validator';
import { MutationInput, MutationPayload } from '@sillage/platform';
import { peopleTexts } from '../people.texts.js';

const hour = Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { context: { text: peopleTexts.quietHour } });

@ObjectType('NotificationPreferences')
export class NotificationPreferencesType {
  @Field(() => Boolean)
  email!: boolean;

  @Field(() => Boolean)
  inApp!: boolean;

  @Field(() => String, { description: 'HH:MM in the person’s time zone.' })
  quietHoursStart!: string;

  @Field(() => String)
  quietHoursEnd!: string;

  @Field(() => [String])
  mutedKinds!: string[];

  @Field(() => Boolean, {
    description:
      'Seen by colleagues as a champion (search, lineage, suggestions) and, once the label lapsed, among the alumni; false until the person says so.',
  })
  visibleAsChampion!: boolean;

  @Field(() => Boolean, { description: 'Offered to colleagues who look for a mentor.' })
  openToMentor!: boolean;
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdatePreferencesInput extends MutationInput {
  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  email?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  inApp?: boolean | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @hour
  quietHoursStart?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @hour
  quietHoursEnd?: string | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50, { context: { text: peopleTexts.mutedKinds } })
  @Matches(/^[A-Z][A-Z_]{0,59}$/, { each: true, context: { text: peopleTexts.mutedKinds } })
  mutedKinds?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  visibleAsChampion?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  openToMentor?: boolean | null;
}

@ObjectType()
export class PreferencesPayload extends MutationPayload {
  @Field(() => NotificationPreferencesType)
  preferences!: NotificationPreferencesType;
}
