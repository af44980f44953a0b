/** What is in the catalogue, as the partial indexes behind it say; `prefix` names the table, `c.`. */
export const LISTED = (prefix = ''): string =>
  `${prefix}status = 'PUBLISHED' and ${prefix}deleted_at is null`;

/**
 * What full-text search looks into. English stems let `graph` find `Graphs`; the plain words of the title serve prefixes
 * and other languages. Written as PostgreSQL prints it, so that the comparison with the migrations finds no difference.
 */
export const SEARCH_VECTOR =
  `((setweight(to_tsvector('english'::regconfig, title), 'A'::"char") || ` +
  `setweight(to_tsvector('simple'::regconfig, title), 'A'::"char")) || ` +
  `setweight(to_tsvector('english'::regconfig, description), 'B'::"char"))`;
