import type { Type } from '@nestjs/common';
import { PeopleModule } from '@sillage/people';

/** Every feature, the lower ones first. Each process loads them all: an event needs its subscribers wherever it is written. */
export const features: Type[] = [PeopleModule];
