package io.caregateway.feed;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.module.SimpleModule;

/**
 * Makes records by a handle that takes all arguments at once. Jackson 3.1 spreads them anew for
 * each record (MethodHandle.invokeWithArguments), which was four tenths of the time of reading.
 */
final class RecordMaking extends ValueInstantiators.Base {

  static JacksonModule module() {
    return new SimpleModule("records") {
      private static final long serialVersionUID = 1;

      @Override
      public void setupModule(SetupContext context) {
        context.addValueInstantiators(new RecordMaking());
      }
    };
  }

  @Override
  public ValueInstantiator modifyValueInstantiator(
      DeserializationConfig config, BeanDescription.Supplier type, ValueInstantiator usual) {
    if (type.getBeanClass().isRecord()
        && usual.getClass() == StdValueInstantiator.class
        && usual.getWithArgsCreator() != null
        && usual.getWithArgsCreator().getAnnotated() instanceof Constructor<?> constructor) {
      try {
        return new ByHandle((StdValueInstantiator) usual, constructor);
      } catch (IllegalAccessException e) {
        return usual;
      }
    }
    return usual;
  }

  private static final class ByHandle extends StdValueInstantiator {
    private static final long serialVersionUID = 1;

    private final transient MethodHandle maker;

    ByHandle(StdValueInstantiator usual, Constructor<?> constructor) throws IllegalAccessException {
      super(usual);
      maker =
          MethodHandles.lookup()
              .unreflectConstructor(constructor)
              .asSpreader(Object[].class, constructor.getParameterCount())
              .asType(MethodType.methodType(Object.class, Object[].class));
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] arguments) {
      try {
        return (Object) maker.invokeExact(arguments);
      } catch (Error e) {
        throw e;
      } catch (Throwable e) {
        return context.handleInstantiationProblem(
            _valueClass, arguments, rewrapCtorProblem(context, e));
      }
    }
  }
}
