const binary =
  /^(?:image|video|audio|font|model)\/|^text\/(?:css|javascript|dns|vtt)$|javascript|ecmascript|octet-stream|wasm|x-shockwave|font|protobuf|mpegurl|manifest\+json|ld\+json-?patch|zip|x-tar|x-rar/;

/** Media types that are never an article: pictures, films, styles, scripts, programs, packages. */
export const isBinaryMedia = (mediaType: string): boolean => mediaType !== 'image/svg+xml' && binary.test(mediaType);
