import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';

const VIEWER_INDEPENDENT = 'viewerIndependent';

/**
 * Directives by which a subgraph tells a gateway how its subscriptions may be shared; composition carries them into the
 * supergraph.
 *
 * `@live` on a subscription field: events have a field `cursor`, and the argument `after` takes one to go on from there. With
 * `authorizedBy`, a field of Query that takes the same arguments (or others: `room(id: roomId)`) answers null to whoever may
 * not follow the stream, and a value of its field `audience` that changes whenever somebody loses that right; events carry
 * it in a field of the same name. When its object has the field `cursor`, too, that is where the stream is at the moment.
 *
 * `@viewerIndependent` on a field: its value is the same for everybody who may see the object. On a type: all the fields that
 * this subgraph gives it.
 */
export const LIVE_SDL = `extend schema
  @link(url: "https://training-center.dev/specs/live/v1.0", import: ["@live", "@viewerIndependent"])
  @composeDirective(name: "@live")
  @composeDirective(name: "@viewerIndependent")

directive @live(authorizedBy: String, audience: String, cursor: String!, after: String!) on FIELD_DEFINITION

directive @viewerIndependent on FIELD_DEFINITION | OBJECT`;

/**
 * Adds the definitions to the SDL of a subgraph that uses these directives, and says of each field what was said of its
 * type: other subgraphs add fields to the type that the statement is not about.
 */
export function withLiveDirectives(sdl: string): string {
  if (!/@(live|viewerIndependent)\b/.test(sdl)) return sdl;
  return print(
    visit(parse(`${sdl}\n\n${LIVE_SDL}`), {
      ObjectTypeDefinition: spread,
      ObjectTypeExtension: spread,
    }) as DocumentNode,
  );
}

function spread<T extends Pick<ObjectTypeDefinitionNode, 'directives' | 'fields'>>(type: T): T | undefined {
  const own = type.directives?.find(isViewerIndependent);
  if (!own) return undefined;
  const fields = type.fields?.map((field) => {
    const directives = field.directives ?? [];
    const isNotOurs = directives.some(
      ({ name }) => name.value === 'external' || name.value === VIEWER_INDEPENDENT,
    );
    return isNotOurs ? field : { ...field, directives: [...directives, own] };
  });
  return { ...type, directives: type.directives!.filter((each) => each !== own), fields };
}

function isViewerIndependent({ kind, name }: DirectiveNode): boolean {
  return kind === Kind.DIRECTIVE && name.value === VIEWER_INDEPENDENT;
}
