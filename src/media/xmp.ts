/** XMP (ISO 16684-1): properties in RDF, read tag by tag without a document type, entity or outside reference. */
import { coordinate } from './coordinate.js';
import { position, say, type Piece, type TextPiece } from './piece.js';
import { xmpProperties, type Property } from './xmp-properties.js';

const DC = 'http://purl.org/dc/elements/1.1/';
const PHOTOSHOP = 'http://ns.adobe.com/photoshop/1.0/';
const RIGHTS = 'http://ns.adobe.com/xap/1.0/rights/';
const BASIC = 'http://ns.adobe.com/xap/1.0/';
const EXIF = 'http://ns.adobe.com/exif/1.0/';
const EXIF_AUX = 'http://ns.adobe.com/exif/1.0/aux/';
const EXIF_EX = 'http://cipa.jp/exif/1.0/';
const TIFF = 'http://ns.adobe.com/tiff/1.0/';
const IPTC_CORE = 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/';
const IPTC_EXT = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';
const REGIONS = 'http://www.metadataworkinggroup.com/schemas/regions/';
const MS_REGIONS = 'http://ns.microsoft.com/photo/1.2/t/Region#';
const PLUS = 'http://ns.useplus.org/ldf/xmp/1.0/';

const TEXTS = new Map<string, TextPiece>([
  [`${DC}creator`, 'creator'],
  [`${DC}rights`, 'copyright'],
  [`${DC}description`, 'caption'],
  [`${DC}title`, 'caption'],
  [`${PHOTOSHOP}Credit`, 'credit'],
  [`${PHOTOSHOP}Source`, 'source'],
  [`${PHOTOSHOP}Headline`, 'caption'],
  [`${PHOTOSHOP}City`, 'place'],
  [`${RIGHTS}UsageTerms`, 'terms'],
  [`${RIGHTS}WebStatement`, 'terms'],
  [`${RIGHTS}Owner`, 'copyright'],
  [`${BASIC}CreateDate`, 'taken'],
  [`${EXIF}DateTimeOriginal`, 'taken'],
  [`${EXIF_AUX}OwnerName`, 'owner'],
  [`${EXIF_EX}CameraOwnerName`, 'owner'],
  [`${TIFF}Make`, 'device'],
  [`${TIFF}Model`, 'device'],
  [`${TIFF}Artist`, 'creator'],
  [`${TIFF}Copyright`, 'copyright'],
  [`${TIFF}ImageDescription`, 'caption'],
  [`${IPTC_CORE}AltTextAccessibility`, 'alt'],
  [`${IPTC_CORE}Location`, 'place'],
  [`${IPTC_EXT}City`, 'place'],
  [`${IPTC_EXT}Sublocation`, 'place'],
  [`${IPTC_EXT}PersonInImage`, 'person'],
  [`${IPTC_EXT}PersonName`, 'person'],
  [`${REGIONS}Name`, 'person'],
  [`${MS_REGIONS}PersonDisplayName`, 'person'],
  [`${PLUS}CopyrightOwnerName`, 'copyright'],
  [`${PLUS}ImageCreatorName`, 'creator'],
  [`${PLUS}ImageSupplierName`, 'source'],
  [`${PLUS}LicensorName`, 'source'],
]);
/** IPTC's names for pictures that a model made, whole or in part. */
const MADE_BY_MACHINE = /(?:trainedAlgorithmicMedia|compositeWithTrainedAlgorithmicMedia|algorithmicMedia)$/u;

/** What one packet says. */
export function* readXmp(bytes: Uint8Array): Generator<Piece> {
  const properties = xmpProperties(bytes);
  if (properties === null) {
    yield* say('note', 'Its XMP cannot be read.');
    return;
  }
  yield* readPositions(properties);
  for (const { name, text } of properties) {
    const is = TEXTS.get(name);
    if (is !== undefined) yield* say(is, text);
    if (name === `${IPTC_EXT}DigitalSourceType` && MADE_BY_MACHINE.test(text))
      yield { is: 'made-by-machine' };
  }
}

/** Latitudes and longitudes in the order in which they stand: a packet may hold several places. */
function* readPositions(properties: readonly Property[]): Generator<Piece> {
  const values = (name: string): readonly string[] =>
    properties.filter((one) => one.name === `${EXIF}${name}`).map(({ text }) => text);
  const longitudes = values('GPSLongitude');
  for (const [index, lat] of values('GPSLatitude').entries()) {
    const lon = longitudes[index];
    if (lon !== undefined) yield* position(coordinate(lat), coordinate(lon));
  }
}
