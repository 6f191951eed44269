import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { CountryCodeScalar, LocaleScalar, MutationInput, MutationPayload } from '@sillage/platform';

@ObjectType('AccentTones', { description: 'A company’s colour in one theme, corrected until it can be read (WCAG 2).' })
export class AccentTonesType {
  @Field(() => String, { description: 'Text, links and the ground of buttons.' })
  plain!: string;

  @Field(() => String, { description: 'The same, pressed.' })
  strong!: string;

  @Field(() => String, { description: 'A quiet ground under text.' })
  soft!: string;

  @Field(() => String, { description: 'Text and signs on top of the plain one.' })
  on!: string;
}

@ObjectType('Accent', { description: 'A company’s colour, and what is shown of it.' })
export class AccentType {
  @Field(() => String, { description: 'As it was given: # and six digits.' })
  colour!: string;

  @Field(() => AccentTonesType)
  light!: AccentTonesType;

  @Field(() => AccentTonesType)
  dark!: AccentTonesType;

  @Field(() => [String], { description: 'Ten steps, from pale to deep.' })
  scale!: readonly string[];
}

@ObjectType('Company', { description: 'What the company that works with this Sillage says of itself.' })
export class CompanyType {
  @Field(() => String, { nullable: true, description: 'Null until an administrator gave it.' })
  name!: string | null;

  @Field(() => [LocaleScalar], { description: 'The languages that the app offers.' })
  languages!: readonly string[];

  @Field(() => AccentType)
  accent!: AccentType;

  @Field(() => String, { nullable: true, description: 'A path of this server; another picture has another one.' })
  logoUrl!: string | null;

  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'Of people for whom nothing else is said; administrators.',
  })
  defaultLocale!: string | null;

  @Field(() => String, { nullable: true, description: 'Likewise, an IANA time zone.' })
  defaultTimeZone!: string | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Likewise.' })
  defaultCountry!: string | null;

  @Field(() => Int, { description: 'Of so many people at least every figure speaks, in all programmes.' })
  minimumGroupSize!: number;
}

@InputType()
export class UpdateCompanyInput extends MutationInput {
  @Field(() => String, { nullable: true, description: 'At most 80 characters.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  name?: string | null;

  @Field(() => [LocaleScalar], { nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  languages?: string[] | null;

  @Field(() => String, { nullable: true, description: '# and six digits; corrected until it can be read.' })
  @IsOptional()
  @IsString()
  @MaxLength(20)
  accent?: string | null;

  @Field(() => LocaleScalar, { nullable: true })
  @IsOptional()
  @IsString()
  defaultLocale?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  defaultTimeZone?: string | null;

  @Field(() => CountryCodeScalar, { nullable: true })
  @IsOptional()
  @IsString()
  defaultCountry?: string | null;

  @Field(() => Int, { nullable: true, description: 'From 5 to 1,000; in force from the next close of day on.' })
  @IsOptional()
  @IsInt()
  minimumGroupSize?: number | null;
}

@InputType()
export class SetCompanyLogoInput extends MutationInput {
  @Field(() => String, {
    nullable: true,
    description: 'A PNG picture of at most 1,024 pixels a side and 256 kB, base64; null for none any more.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(500_000)
  content?: string | null;
}

@ObjectType()
export class CompanyPayload extends MutationPayload {
  @Field(() => CompanyType)
  company!: CompanyType;
}
