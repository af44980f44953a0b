import { defineEntity, p } from '@mikro-orm/core';
import { identified } from '@training-center/shared/database/traits/identified';
import { slugged } from '@training-center/shared/database/traits/slugged';
import { timestamped } from '@training-center/shared/database/traits/timestamped';

const CategorySchema = defineEntity({
  name: 'Category',
  tableName: 'category',
  properties: { ...identified, ...slugged, name: p.text(), ...timestamped },
  uniques: [{ name: 'category_slug', properties: ['slug'] }],
});

/** A subject. The list is made by migrations. */
export class Category extends CategorySchema.class {}
CategorySchema.setClass(Category);
