package io.caregateway.gateway.signon.saml.metadata;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensaml.core.xml.XMLObject;
import org.opensaml.saml.common.SignableSAMLObject;
import org.opensaml.saml.saml2.common.CacheableSAMLObject;
import org.opensaml.saml.saml2.common.TimeBoundSAMLObject;
import org.opensaml.saml.saml2.metadata.EntitiesDescriptor;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;

/**
 * One entity of metadata with the groups that it stands in, the outermost first
 * (saml-metadata-2.0-os, 2.3.1).
 */
record DescribedEntity(EntityDescriptor entity, List<EntitiesDescriptor> groups) {

  DescribedEntity {
    groups = List.copyOf(groups);
  }

  /**
   * Finds the one that is wanted.
   *
   * @throws MetadataRefused NO_IDENTITY_PROVIDER where this is no metadata, WRONG_ENTITY,
   *     TWO_ENTITIES
   */
  static DescribedEntity in(XMLObject root, String entityId) {
    if (!(root instanceof EntityDescriptor) && !(root instanceof EntitiesDescriptor)) {
      throw new MetadataRefused(MetadataRefusal.NO_IDENTITY_PROVIDER);
    }
    List<DescribedEntity> found =
        all(root, List.of()).filter(one -> entityId.equals(one.entity().getEntityID())).toList();
    if (found.size() > 1) {
      throw new MetadataRefused(MetadataRefusal.TWO_ENTITIES);
    }
    return found.stream()
        .findFirst()
        .orElseThrow(() -> new MetadataRefused(MetadataRefusal.WRONG_ENTITY));
  }

  /** How deep groups may stand in groups is bounded with the nesting of the whole. */
  private static Stream<DescribedEntity> all(XMLObject here, List<EntitiesDescriptor> groups) {
    if (here instanceof EntityDescriptor entity) {
      return Stream.of(new DescribedEntity(entity, groups));
    }
    List<EntitiesDescriptor> within = new ArrayList<>(groups);
    EntitiesDescriptor group = (EntitiesDescriptor) here;
    within.add(group);
    return Stream.concat(
            group.getEntityDescriptors().stream(), group.getEntitiesDescriptors().stream())
        .flatMap(inner -> all(inner, within));
  }

  /** What is signed: a signature over a group is one over all that it holds. */
  List<SignableSAMLObject> signed() {
    return levels(SignableSAMLObject.class).filter(SignableSAMLObject::isSigned).toList();
  }

  /** From when on nothing of it is to be believed: the earliest of what is said around it. */
  @Nullable Instant validUntil() {
    return levels(TimeBoundSAMLObject.class)
        .map(TimeBoundSAMLObject::getValidUntil)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  @Nullable Duration cacheFor() {
    return levels(CacheableSAMLObject.class)
        .map(CacheableSAMLObject::getCacheDuration)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private <T> Stream<T> levels(Class<T> kind) {
    return Stream.concat(groups.stream(), Stream.of(entity)).map(kind::cast);
  }
}
