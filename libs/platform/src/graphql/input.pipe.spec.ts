import { beforeEach, describe, expect, it } from '@jest/globals';
import { IsOptional, IsString, registerDecorator } from 'class-validator';
import { AskedAgain, InputPipe } from './input.pipe.js';

let checks = 0;

function IsCounted(): PropertyDecorator {
  return (target, propertyName) =>
    registerDecorator({
      name: 'isCounted',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: {
        validate(value) {
          checks += 1;
          return value !== 'wrong';
        },
      },
    });
}

@AskedAgain()
class Often {
  @IsCounted()
  name!: string;

  @IsOptional()
  @IsString()
  more?: string | null;
}

class Seldom {
  @IsCounted()
  name!: string;
}

describe('an input', () => {
  let pipe: InputPipe;
  const given = async (value: object, metatype: typeof Often | typeof Seldom = Often) =>
    (await pipe.transform(value, { type: 'body', metatype, data: 'input' })) as Often;

  beforeEach(() => {
    pipe = new InputPipe();
    checks = 0;
  });

  it('is checked each time', async () => {
    await given({ name: 'a' }, Seldom);
    await given({ name: 'a' }, Seldom);
    expect(checks).toBe(2);
  });

  it('that is asked again and was right is not checked again, and is each time a new one', async () => {
    const first = await given({ name: 'a', more: null });
    first.name = 'changed by who got it';
    const second = await given({ name: 'a', more: null });
    expect(second).toEqual(Object.assign(new Often(), { name: 'a', more: null }));
    expect(second).toBeInstanceOf(Often);
    expect(checks).toBe(1);
  });

  it('that says something else is checked, and a wrong one refused as often as it comes', async () => {
    await given({ name: 'a' });
    await given({ name: 'b' });
    await given({ name: 'a', more: 'b' });
    expect(checks).toBe(3);
    for (const _ of [1, 2]) await expect(given({ name: 'wrong' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(given({ name: 'a', unknown: 1 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
