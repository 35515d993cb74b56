package io.caregateway.fhir.reading.tokens;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition.ChildTypeEnum;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimePrimitiveDatatypeDefinition;
import ca.uhn.fhir.context.RuntimePrimitiveDatatypeXhtmlHl7OrgDefinition;
import ca.uhn.fhir.model.primitive.XhtmlDt;
import io.caregateway.fhir.reading.tokens.Primitive.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseExtension;
import org.hl7.fhir.instance.model.api.IBaseHasExtensions;
import org.hl7.fhir.instance.model.api.IBaseXhtml;
import org.jspecify.annotations.Nullable;

/** The shapes of one FHIR version's elements, as HAPI's own description of its model has them. */
final class Shapes {

  /** What changes how the rest is to be read, or leads out of the element, is left to HAPI. */
  private static final Set<String> LEFT_OUT =
      Set.of("extension", "modifierExtension", "contained", "implicitRules");

  private final Map<Class<?>, Shape> made = new HashMap<>();
  private final Shape extension = new Shape();
  private final Shape extensionsAlone = new Shape();

  Shapes(FhirContext context) {
    extensionsAlone.add("extension", new Extensions(extensionsAlone.freeBit(), extension));
    Extensions within = new Extensions(extension.freeBit(), extension);
    extension.add("extension", within);
    extension.need(
        "url",
        new Word(
            extension.freeBit(), (element, url) -> ((IBaseExtension<?, ?>) element).setUrl(url)));
    long value = extension.freeBit();
    var values = context.getRuntimeChildUndeclaredExtensionDefinition();
    for (String name : values.getValidChildNames()) {
      add(extension, name, value, Place.EXTENSION_VALUE, values.getChildByName(name), null);
    }
    extension.rivals(within.bit | value);
  }

  /** The shape of a resource, whose type must be said. */
  Shape resource(BaseRuntimeElementCompositeDefinition<?> definition) {
    Shape shape = of(definition);
    shape.need(
        "resourceType",
        new Word(shape.freeBit(), (r, type) -> Unsure.unless(type.equals(definition.getName()))));
    return shape;
  }

  private Shape of(BaseRuntimeElementCompositeDefinition<?> definition) {
    Class<? extends IBase> type = definition.getImplementingClass();
    Shape known = made.get(type);
    if (known != null) {
      return known;
    }
    Shape shape = new Shape();
    made.put(type, shape);
    if (IBaseHasExtensions.class.isAssignableFrom(type)) {
      shape.add("extension", new Extensions(shape.freeBit(), extension));
    }
    for (BaseRuntimeChildDefinition child : definition.getChildren()) {
      if (!LEFT_OUT.contains(child.getElementName())) {
        add(shape, definition, child);
      }
    }
    return shape;
  }

  private void add(
      Shape shape,
      BaseRuntimeElementCompositeDefinition<?> definition,
      BaseRuntimeChildDefinition child) {
    long bit = shape.freeBit();
    for (String name : child.getValidChildNames()) {
      if (bit != 0 && definition.getChildByName(name) == child) {
        add(
            shape,
            name,
            bit,
            Place.of(child),
            child.getChildByName(name),
            child.getInstanceConstructorArguments());
      }
    }
  }

  private void add(
      Shape shape,
      String name,
      long bit,
      Place place,
      @Nullable BaseRuntimeElementDefinition<?> type,
      @Nullable Object argument) {
    if (type instanceof RuntimePrimitiveDatatypeXhtmlHl7OrgDefinition xhtml) {
      shape.add(name, new Word(bit, (e, text) -> place.put().accept(e, xhtml(xhtml, text))));
    } else if (type instanceof RuntimePrimitiveDatatypeDefinition primitive) {
      Form form = Form.of(type.getName());
      Primitive part = new Primitive(bit, form, place, () -> primitive.newInstance(argument));
      shape.add(name, part);
      shape.add("_" + name, new Beside(part, extensionsAlone));
    } else if (type instanceof BaseRuntimeElementCompositeDefinition<?> composite
        && type.getChildType() != ChildTypeEnum.RESOURCE) {
      shape.add(
          name, new Composite(bit, place, of(composite), () -> composite.newInstance(argument)));
    }
  }

  /** By way of the type that HAPI's parser itself looks the text over with. */
  private static IBase xhtml(RuntimePrimitiveDatatypeXhtmlHl7OrgDefinition type, String text) {
    IBaseXhtml xhtml = type.newInstance();
    xhtml.setValueAsString(new XhtmlDt(text).getValueAsString());
    return xhtml;
  }
}
