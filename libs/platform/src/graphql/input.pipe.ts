import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { LRUCache } from 'lru-cache';
import { badInput, type DomainError } from '../errors/index.js';
import type { Text, Values } from '../i18n/index.js';
import { inputTexts } from './input.texts.js';
import { pathOfUnstorableText } from './storable-text.js';

const askedAgain = new WeakSet<Function>();

/**
 * Says of an input that the same is asked over and over: what was found right once is not checked again. For inputs of plain
 * values, none of them a secret, whose rules look at these values alone.
 */
export function AskedAgain(): ClassDecorator {
  return (input) => void askedAgain.add(input);
}

/** Checks inputs by their class-validator rules, and says what is wrong in the reader's language. */
@Injectable()
export class InputPipe extends ValidationPipe {
  /** By what was given. */
  private readonly right = new LRUCache<string, object>({ max: 1000 });

  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      // Only read here, to find the rule's parameters; it is never sent.
      validationError: { target: true },
      exceptionFactory: (errors: ValidationError[]) => new InvalidInput(errors),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { metatype } = metadata;
    if (metatype === undefined || !askedAgain.has(metatype) || !isPlain(value)) return this.check(value, metadata);
    const given = `${metatype.name} ${JSON.stringify(value)}`;
    const right = this.right.get(given) ?? ((await this.check(value, metadata)) as object);
    this.right.set(given, right);
    // A copy for each: whoever gets it may change it.
    return Object.assign(Object.create(Object.getPrototypeOf(right) as object) as object, right);
  }

  private async check(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const unstorable = metadata.type === 'custom' ? null : pathOfUnstorableText(value);
    if (unstorable !== null) {
      const path = [metadata.data, ...unstorable].filter((part) => part !== undefined);
      throw badInput(path.join('.'), inputTexts.unstorable);
    }
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (error instanceof InvalidInput) throw error.refusal(metadata.data);
      throw error;
    }
  }
}

/** Whether it is an object of short texts, numbers and the like, so that what it says can be told from its JSON. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((one) =>
    typeof one === 'string' ? one.length <= 200 : typeof one !== 'object' || one === null,
  );
}

class InvalidInput extends Error {
  constructor(private readonly errors: ValidationError[]) {
    super('Invalid input');
  }

  /** About the first thing that is wrong: one clear message. */
  refusal(argument: string | undefined): DomainError {
    const path = argument === undefined ? [] : [argument];
    let [error] = this.errors;
    while (error) {
      path.push(error.property);
      const deeper: ValidationError | undefined = error.children?.[0];
      if (!deeper) break;
      error = deeper;
    }
    const { text, values } = error ? complaint(error) : { text: inputTexts.other, values: { reason: '' } };
    return badInput(path.join('.'), text, values);
  }
}

const byRule: Record<string, Text> = {
  min: inputTexts.minimum,
  max: inputTexts.maximum,
  minLength: inputTexts.tooShort,
  maxLength: inputTexts.tooLong,
  arrayMinSize: inputTexts.tooFew,
  arrayMaxSize: inputTexts.tooMany,
  isInt: inputTexts.wholeNumber,
  isNotEmpty: inputTexts.notEmpty,
  arrayNotEmpty: inputTexts.notEmpty,
  isEmail: inputTexts.email,
  isUrl: inputTexts.webAddress,
  isTimeZone: inputTexts.timeZone,
  isMilitaryTime: inputTexts.timeOfDay,
  isUuid: inputTexts.id,
  whitelistValidation: inputTexts.unknownField,
};

/** A rule may bring its own text: `@Matches(pattern, { context: { text: myTexts.code } })`. */
function complaint(error: ValidationError): { text: Text; values: Values } {
  const [rule, reason = ''] = Object.entries(error.constraints ?? {})[0] ?? [];
  if (rule === undefined) return { text: inputTexts.other, values: { reason } };
  const own = error.contexts?.[rule] as { text?: Text } | undefined;
  if (rule === 'isLength') return lengthComplaint(error);
  const [limit] = limitsOf(error, rule);
  return {
    text: own?.text ?? byRule[rule] ?? inputTexts.other,
    values: { reason, field: error.property, limit: typeof limit === 'number' ? limit : null },
  };
}

function lengthComplaint(error: ValidationError): { text: Text; values: Values } {
  const [min = 0, max] = limitsOf(error, 'isLength') as [number?, number?];
  const length = typeof error.value === 'string' ? error.value.length : 0;
  if (length < min) return { text: min === 1 ? inputTexts.notEmpty : inputTexts.tooShort, values: { limit: min } };
  return { text: inputTexts.tooLong, values: { limit: max ?? null } };
}

// class-validator's errors say which rule failed but not its parameters; those are in the class's metadata.
function limitsOf(error: ValidationError, rule: string): unknown[] {
  if (!error.target) return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(error.target.constructor, '', false, false);
  const broken = rules.find(({ propertyName, name }) => propertyName === error.property && name === rule);
  return (broken?.constraints as unknown[] | undefined) ?? [];
}
