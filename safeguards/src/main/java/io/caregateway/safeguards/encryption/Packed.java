package io.caregateway.safeguards.encryption;

import java.util.zip.DataFormatException;

/**
 * Content as it is sealed: packed, unless it is short. To pack takes longer than to seal, so what
 * goes to several places is packed once.
 */
public final class Packed {

  static final byte AS_IT_IS = 1;
  static final byte PACKED = 2;

  private final byte form;
  private final byte[] content;

  private Packed(byte form, byte[] content) {
    this.form = form;
    this.content = content;
  }

  public static Packed of(byte[] plain) {
    return plain.length < Packing.LEAST
        ? new Packed(AS_IT_IS, plain)
        : new Packed(PACKED, Packing.pack(plain));
  }

  /**
   * What was sealed in that form.
   *
   * @throws WrongKey when there is no such form
   */
  static Packed opened(byte form, byte[] content) {
    return new Packed(known(form), content);
  }

  /**
   * @throws WrongKey when there is no such form
   */
  static byte known(byte form) {
    if (form != AS_IT_IS && form != PACKED) {
      throw new WrongKey("Sealed bytes are of a form that this version does not know.");
    }
    return form;
  }

  /**
   * @throws WrongKey when it was sealed by something else
   */
  public byte[] plain() {
    try {
      return form == PACKED ? Packing.unpack(content) : content.clone();
    } catch (DataFormatException e) {
      throw new WrongKey("Sealed bytes were opened, and are not what this version packs.");
    }
  }

  byte form() {
    return form;
  }

  byte[] content() {
    return content;
  }
}
