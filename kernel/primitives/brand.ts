/** A value of type `T` that only its own parser can make. Two brands never mix by accident. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name }
