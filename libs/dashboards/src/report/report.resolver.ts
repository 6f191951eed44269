import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@sillage/people';
import { Allow, Capability, CurrentActor, needs, ShapedField, signedIn, type Actor } from '@sillage/platform';
import './report.shape.js';
import { ReportOrders } from './report-orders.js';
import {
  AdoptionReportOrder,
  AdoptionReportPayload,
  EndAdoptionReportInput,
  RequestAdoptionReportInput,
} from './report.types.js';

@Resolver(() => ViewerType)
export class ReportResolver {
  constructor(private readonly orders: ReportOrders) {}

  @ShapedField(() => [AdoptionReportOrder], { description: 'The figures that this person gets by mail.' })
  readonly adoptionReports!: AdoptionReportOrder[];

  @ShapedField(() => String, {
    nullable: true,
    description: 'Where figures by mail go; null without an address, and for whoever wants no mail.',
  })
  readonly reportAddress!: string | null;

  @Mutation(() => AdoptionReportPayload, {
    description:
      'Has figures sent by mail to the viewer, each week or month; for a scope that they get already, in another rhythm.',
  })
  @Allow(needs(Capability.SEE_ADOPTION))
  async requestAdoptionReport(
    @Args('input') { programme, orgUnitCode, country, rhythm }: RequestAdoptionReportInput,
    @CurrentActor() actor: Actor,
  ): Promise<AdoptionReportPayload> {
    return { report: await this.orders.request(actor, { programme, orgUnitCode, country, rhythm }) };
  }

  @Mutation(() => AdoptionReportPayload, { description: 'Ends figures by mail. Ending twice is no error.' })
  @Allow(signedIn)
  async endAdoptionReport(
    @Args('input') { reportId }: EndAdoptionReportInput,
    @CurrentActor() actor: Actor,
  ): Promise<AdoptionReportPayload> {
    await this.orders.end(actor, reportId);
    return { report: null };
  }
}
