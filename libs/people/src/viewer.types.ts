import { ObjectType } from '@nestjs/graphql';

/** Whoever is signed in; features above add to it what concerns them. */
@ObjectType('Viewer')
export class ViewerType {
  personId!: string;
}
