import type { Certificate } from '../domain/certificate/certificate.entity.js';

const ROOM = 100;

type Draw = (certificate: Certificate) => Promise<Buffer>;

/** Drawing a PDF takes a tenth of a second of computing: the last ones are kept, by certificate and version. */
export class PdfShelf {
  readonly #kept = new Map<string, Promise<Buffer>>();
  readonly #draw: Draw;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  get(certificate: Certificate): Promise<Buffer> {
    const key = `${certificate.code}:${certificate.version}`;
    const pdf = this.#kept.get(key) ?? this.#draw(certificate);
    this.#kept.delete(key);
    this.#kept.set(key, pdf);
    pdf.catch(() => this.#kept.delete(key));
    if (this.#kept.size > ROOM) this.#kept.delete(this.#kept.keys().next().value!);
    return pdf;
  }
}
