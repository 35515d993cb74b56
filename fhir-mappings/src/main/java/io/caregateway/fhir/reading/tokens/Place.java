package io.caregateway.fhir.reading.tokens;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.model.api.annotation.Child;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseDatatype;
import org.hl7.fhir.instance.model.api.IBaseExtension;

/**
 * Where in an element a value goes.
 *
 * @param repeats whether JSON has an array there
 * @param put puts one more value into an element
 * @param values what has been put there, in order
 */
record Place(
    boolean repeats,
    BiConsumer<IBase, IBase> put,
    Function<IBase, ? extends List<? extends IBase>> values) {

  /** The value of an extension. */
  static final Place EXTENSION_VALUE =
      new Place(
          false,
          (extension, value) -> extension(extension).setValue((IBaseDatatype) value),
          extension -> List.of(extension(extension).getValue()));

  static Place of(BaseRuntimeChildDefinition child) {
    boolean repeats = child.getMax() > 1 || child.getMax() == Child.MAX_UNLIMITED;
    return new Place(repeats, child.getMutator()::addValue, child.getAccessor()::getValues);
  }

  @SuppressWarnings("unchecked")
  private static IBaseExtension<?, IBaseDatatype> extension(IBase element) {
    return (IBaseExtension<?, IBaseDatatype>) element;
  }
}
