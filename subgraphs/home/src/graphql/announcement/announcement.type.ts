import { connectionType } from '@training-center/shared/graphql/connection.type';
import { DateTime } from '@training-center/shared/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Announcement', {
  description:
    'What the platform tells everybody for a while. When it is not shown, it is there for admins only.',
})
export class AnnouncementType {
  @Field(() => ID, { description: 'Id of the announcement.' })
  id!: string;

  @Field(() => String, { description: 'In a line of plain text.' })
  title!: string;

  @Field(() => DateTime, { description: 'From when it is shown.' })
  from!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Until when; null: without end.' })
  until!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was withdrawn, if it was.' })
  withdrawnAt!: Date | null;

  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'When it last changed.' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Grows with each change.' })
  version!: number;
}

export const AnnouncementConnection = connectionType('Announcement', () => AnnouncementType);
