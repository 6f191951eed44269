import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { Args, ID } from '@nestjs/graphql';
import { IsUUID, type ValidationOptions } from 'class-validator';
import { badInput } from '../errors/index.js';
import { inputTexts } from './input.texts.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}

/** Refuses what cannot be one of our ids, before PostgreSQL would. For routes: `@Param('id', IdPipe)`. */
@Injectable()
export class IdPipe implements PipeTransform<unknown, string | null | undefined> {
  transform(value: unknown, { data }: ArgumentMetadata): string | null | undefined {
    if (value === null || value === undefined) return value;
    if (!isId(value)) throw badInput(data ?? 'id', inputTexts.id);
    return value.toLowerCase();
  }
}

/** An `ID` argument of a query: `@IdArg('id') id: string`. */
export function IdArg(name: string, options: { nullable?: boolean } = {}): ParameterDecorator {
  return Args(name, { type: () => ID, nullable: options.nullable ?? false }, IdPipe);
}

/** An id in an input: `@Field(() => ID) @IsId() personId!: string`; with `{ each: true }` for a list. */
export function IsId(options?: ValidationOptions): PropertyDecorator {
  return IsUUID('all', { ...options, context: { text: inputTexts.id } });
}
